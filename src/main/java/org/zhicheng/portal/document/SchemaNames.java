package org.zhicheng.portal.document;

import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Names records in the document of the interface: a nested one by the class around it too, so that the entry of a ban
 * is not confused with an employer's. By its own name alone, the last of several would stand for all.
 */
class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String own = super.nameForClass(type, options);
        Class<?> around = type.getEnclosingClass();
        return around == null || declared(type)
                ? free(type, own)
                : free(type, within(around, own), around.getSimpleName() + own);
    }

    /** Chooses the first name that no other class has; the whole one where all are taken. */
    private String free(Class<?> type, String... names) {
        return Stream.concat(Stream.of(names), Stream.of(type.getName().replaceAll("\\W", "_")))
                .filter(name -> named.computeIfAbsent(name, first -> type) == type)
                .findFirst()
                .orElseThrow();
    }

    private static boolean declared(Class<?> type) {
        Schema schema = type.getAnnotation(Schema.class);
        return schema != null && !schema.name().isEmpty();
    }

    /** {@code BanDesk.Entry} and {@code BanController.Terms} are a BanEntry and BanTerms. */
    private static String within(Class<?> enclosing, String own) {
        String around = enclosing.getSimpleName().replaceFirst("(?<=.)(Controller|Desk|View|Registration)$", "");
        return own.startsWith(around) ? own : around + own;
    }
}
