package org.zhicheng.record.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What every answer of the gateway has. */
interface GatewayAnswer {

    /** As it was asked. */
    String requestId();

    /** Said in so many words, for an empty list can have many causes. */
    enum Status {
        @JsonProperty("found")
        FOUND,
        @JsonProperty("not-found")
        NOT_FOUND
    }
}
