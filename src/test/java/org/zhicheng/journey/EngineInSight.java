package org.zhicheng.journey;

import java.util.Map;
import java.util.WeakHashMap;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.AdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.CockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.TasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.WelcomeRuntimeDelegate;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.util.Assert;

/**
 * Camunda's web applications find their engine, and themselves, in static fields. Where a server with settings of its
 * own came and went, those are set again to the server that the next class asks.
 */
class EngineInSight extends AbstractTestExecutionListener {

    private static final Map<ApplicationContext, Sight> SERVERS = new WeakHashMap<>();

    /** Null until the first class has asked for it. */
    private static ApplicationContext shared;

    /** After the classes that begin with a new server have closed the old one, before anything is injected. */
    @Override
    public int getOrder() {
        return 1_600;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        ApplicationContext server = test.getApplicationContext();
        if (!AnnotatedElementUtils.hasAnnotation(test.getTestClass(), OwnServer.class)) {
            shared = shared == null ? server : shared;
            Assert.state(server == shared, () -> test.getTestClass() + " has settings of its own: it is an OwnServer");
        }
        SERVERS.computeIfAbsent(server, started -> Sight.of(started.getBean(ProcessEngine.class)))
                .show();
    }

    private record Sight(
            ProcessEngine engine,
            AdminRuntimeDelegate admin,
            CockpitRuntimeDelegate cockpit,
            TasklistRuntimeDelegate tasklist,
            WelcomeRuntimeDelegate welcome) {

        /** A server that has just started has put itself there. */
        static Sight of(ProcessEngine engine) {
            return new Sight(
                    engine,
                    Admin.getRuntimeDelegate(),
                    Cockpit.getRuntimeDelegate(),
                    Tasklist.getRuntimeDelegate(),
                    Welcome.getRuntimeDelegate());
        }

        void show() {
            ProcessEngines.registerProcessEngine(engine);
            Admin.setAdminRuntimeDelegate(admin);
            Cockpit.setCockpitRuntimeDelegate(cockpit);
            Tasklist.setTasklistRuntimeDelegate(tasklist);
            Welcome.setRuntimeDelegate(welcome);
        }
    }
}
