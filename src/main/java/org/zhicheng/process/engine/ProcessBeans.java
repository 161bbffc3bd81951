package org.zhicheng.process.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Looks up the beans that models may name, when they are first used: delegates need services that need the engine. */
public class ProcessBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;

    public ProcessBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean
                && context.containsBeanDefinition(bean)
                && context.findAnnotationOnBean(bean, ProcessBean.class) != null;
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return context.getBeansWithAnnotation(ProcessBean.class).entrySet().stream()
                .map(entry -> Map.<Object, Object>entry(entry.getKey(), entry.getValue()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
