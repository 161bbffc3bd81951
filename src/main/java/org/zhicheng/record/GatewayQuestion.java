package org.zhicheng.record;

/** What every question to the gateway has. */
interface GatewayQuestion {

    String requestId();
}
