package org.zhicheng.process.guard;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.joda.time.DateTime;
import org.zhicheng.process.model.PlainExpression;

/**
 * Resolves the properties that an expression may read: some facts of the case, and dates. It is the last link of the
 * chain of resolvers.
 */
class PlainProperties extends BeanELResolver {

    PlainProperties() {
        super(true);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        boolean fact = (base instanceof BaseDelegateExecution || base instanceof DelegateTask)
                && PlainExpression.READABLE.contains(String.valueOf(property));
        return fact ? super.getValue(context, base, property) : null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
        boolean date = base instanceof DateTime
                && PlainExpression.DATE_METHOD.matcher(String.valueOf(method)).matches();
        return date ? super.invoke(context, base, method, types, parameters) : null;
    }
}
