package org.zhicheng.cost;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jersey.autoconfigure.JerseyAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Runs the declaration as textbooks on Camunda show it: every field a variable, every file a File variable, full
 * history, the engine's own REST interface with HTTP Basic and authorizations, as Camunda Run delivers it for
 * production. Nothing is checked but that a name and a password belong together.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JerseyAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class
})
@Import(EngineRest.class)
public class Textbook {

    public static final String APPLICANT = "lisi";
    public static final String REVIEWER = "tinghu";
    public static final String PASSWORD = "Zhicheng2026";

    private static final String APPLICANTS = "applicants";

    /** The one delegate that looks at the variables: a textbook's check opens what was handed in. */
    private static final class ReadingDelegates extends DiagramDelegates {

        @Override
        public void execute(DelegateExecution execution) {
            if (execution.getCurrentActivityId().equals("validate-materials")) {
                execution.getVariables();
            }
            super.execute(execution);
        }
    }

    public static void main(String[] arguments) {
        GenericApplicationContext context = EngineServer.start(
                Textbook.class,
                new ReadingDelegates(),
                Map.of("camunda.bpm.authorization.enabled", "true"),
                arguments);
        IdentityService identity = context.getBean(IdentityService.class);
        if (identity.createGroupQuery().count() == 0) {
            fill(identity, context.getBean(AuthorizationService.class));
        }
    }

    /** Who there is, and what each may do. */
    private static void fill(IdentityService identity, AuthorizationService authorizations) {
        for (String group : List.of(APPLICANTS, DiagramDelegates.OFFICE)) {
            identity.saveGroup(identity.newGroup(group));
            grant(
                    authorizations,
                    group,
                    Resources.PROCESS_DEFINITION,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.CREATE_INSTANCE,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_HISTORY);
            grant(authorizations, group, Resources.PROCESS_INSTANCE, Permissions.CREATE);
        }
        person(identity, APPLICANT, APPLICANTS);
        person(identity, REVIEWER, DiagramDelegates.OFFICE);
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> signIn() {
        FilterRegistrationBean<ProcessEngineAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        filter.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                HttpBasicAuthenticationProvider.class.getName());
        filter.addUrlPatterns("/engine-rest/*");
        filter.setAsyncSupported(true);
        return filter;
    }

    private static void person(IdentityService identity, String name, String group) {
        User user = identity.newUser(name);
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        identity.createMembership(name, group);
    }

    private static void grant(
            AuthorizationService authorizations, String group, Resource resource, Permission... permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(ANY);
        for (Permission permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }
}
