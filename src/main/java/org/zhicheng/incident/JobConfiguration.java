package org.zhicheng.incident;

import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has every scheduled method watched. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    ThreadPoolTaskSchedulerCustomizer watchedJobs(JobWatch watch) {
        return scheduler -> scheduler.setTaskDecorator(watch);
    }
}
