package org.zhicheng.portal.document;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;

/** Configures how the document of the interface ({@code /v3/api-docs}) is drawn from the controllers. */
@Configuration
class InterfaceDocument {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(CsrfToken.class)
                .replaceWithSchema(StreamingResponseBody.class, new StringSchema().format("binary"))
                .replaceWithSchema(SseEmitter.class, new StringSchema())
                // a tree of Jackson 3; the reader of our classes is of Jackson 2, and would take it for a bean
                .replaceWithSchema(JsonNode.class, new io.swagger.v3.oas.models.media.Schema<>());
    }

    @Bean
    ModelResolver documentedRecords() {
        ModelResolver resolver = new ModelResolver(Json31.mapper(), new SchemaNames()) {

            /**
             * Marks numbers and booleans as required, because they always have a value; other fields may be null where
             * nothing else is said.
             */
            @Override
            protected RequiredMode resolveRequiredMode(Schema said, JavaType type) {
                RequiredMode mode = super.resolveRequiredMode(said, type);
                return mode == RequiredMode.AUTO && type != null && type.isPrimitive() ? RequiredMode.REQUIRED : mode;
            }
        };
        resolver.setOpenapi31(true);
        return resolver;
    }
}
