package org.zhicheng.record.gateway;

/** What every question to the gateway has. */
interface GatewayQuestion {

    String requestId();
}
