package org.zhicheng.process;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;

/** Takes the place of the engine's own task manager: the engine finds its managers by their type. */
class OwnTaskManagerFactory implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return TaskManager.class;
    }

    @Override
    public Session openSession() {
        return new OwnTaskManager();
    }
}
