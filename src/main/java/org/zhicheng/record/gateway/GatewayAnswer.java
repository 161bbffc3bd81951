package org.zhicheng.record.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Every answer of the gateway has these fields. */
interface GatewayAnswer {

    /** As it was asked. */
    String requestId();

    /** A status says outright whether the person was found, because an empty list can have many causes. */
    enum Status {
        @JsonProperty("found")
        FOUND,
        @JsonProperty("not-found")
        NOT_FOUND
    }
}
