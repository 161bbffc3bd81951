package org.zhicheng.record.gateway;

/** Every question to the gateway has these fields. */
interface GatewayQuestion {

    String requestId();
}
