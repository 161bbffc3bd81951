package org.zhicheng.record.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings name the outside records, as {@code docs/openapi/outside-records.yaml} describes them. */
@ConfigurationProperties("zhicheng.records")
record RecordSystems(
        @DefaultValue RecordSystem socialSecurity,
        @DefaultValue RecordSystem education,
        @DefaultValue RecordSystem continuingEducation,
        @DefaultValue RecordSystem employers) {}
