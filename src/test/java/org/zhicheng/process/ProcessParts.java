package org.zhicheng.process;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.zhicheng.problem.Messages;
import org.zhicheng.process.engine.ProcessBean;

/** What checks of models need, without the application around them. */
public final class ProcessParts {

    private ProcessParts() {}

    /** The beans that models may name; none is ever made. */
    public static GenericApplicationContext beans() {
        var context = new GenericApplicationContext();
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessBean.class));
        scanner.getBeanDefinitionDefaults().setLazyInit(true);
        scanner.scan(ProcessParts.class.getPackageName());
        context.refresh();
        return context;
    }

    public static Messages messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/process");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return new Messages(source);
    }
}
