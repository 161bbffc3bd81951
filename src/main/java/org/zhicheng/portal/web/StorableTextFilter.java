package org.zhicheng.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhicheng.outage.StorableText;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Checks every incoming text, wherever it stands in a request, for characters that databases cannot keep. Stored texts
 * are read as they are: the mapper that reads the tables is another one. Typed values of forms are not refused here:
 * reading a form drops invisible characters, because a draft is always kept.
 */
@Configuration
class StorableTextFilter implements WebMvcConfigurer {

    private final JsonMapper json;

    StorableTextFilter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Addresses());
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict(json)));
    }

    static JsonMapper strict(JsonMapper lenient) {
        SimpleModule texts = new SimpleModule("storable texts")
                .addDeserializer(String.class, new Texts())
                .addKeyDeserializer(String.class, new Keys());
        return lenient.rebuild().addModule(texts).build();
    }

    private static final class Addresses implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            request.getParameterMap().values().stream().flatMap(Arrays::stream).forEach(StorableText::checked);
            if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts) {
                parts.values().forEach(part -> StorableText.checked(String.valueOf(part)));
            }
            if (request instanceof MultipartHttpServletRequest upload) {
                upload.getMultiFileMap().values().stream()
                        .flatMap(List::stream)
                        .map(MultipartFile::getOriginalFilename)
                        .forEach(StorableText::checked);
            }
            return true;
        }
    }

    private static final class Texts extends StdScalarDeserializer<String> {

        Texts() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return StorableText.checked(StringDeserializer.instance.deserialize(parser, context));
        }
    }

    private static final class Keys extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return StorableText.checked(key);
        }
    }
}
