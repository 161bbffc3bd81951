package org.zhicheng.process.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.ApplicationContext;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.process.engine.ProcessBeans;
import org.zhicheng.process.model.PlainExpression;

/**
 * Refuses expressions that 7.24.0 CE evaluates and must not: a task query, ad hoc, nested in {@code orQueries} or
 * stored in a filter, may carry expressions, and the engine evaluates them with the whole application in reach
 * (CVE-2026-109432). Only a query evaluates without a variable scope; there, only the few functions that filters need
 * are allowed. In models, also in those that were deployed long ago, only a {@link PlainExpression} is evaluated, and
 * it reaches variables, the {@link ProcessBean}s and nothing else.
 */
public class GuardedExpressionManager extends SpringExpressionManager {

    private static final Set<String> QUERY_EXPRESSIONS =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    /**
     * Matches {@code ${dateTime().plusDays(2)}} and the like: calls without arguments or with one number, nothing else.
     */
    private static final Pattern DATE_ARITHMETIC = Pattern.compile(
            "\\$\\{dateTime\\(\\)(\\.(plus|minus|with)[A-Za-z]{1,20}\\(\\d{0,9}\\)){0,5}(\\.toDate\\(\\))?}");

    public GuardedExpressionManager(ApplicationContext context) {
        super(context, new ProcessBeans(context));
    }

    @Override
    public Expression createExpression(String text) {
        ensureInitialized();
        return new GuardedExpression(createValueExpression(text), text);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ReadOnlyMapELResolver(beans));
        resolver.add(new PlainProperties());
        return resolver;
    }

    /** Guards decision tables as well, should one be written in JUEL. */
    @Override
    protected ElProvider createElProvider() {
        ElProvider provider = super.createElProvider();
        return text -> {
            requirePlain(text, PlainExpression.of(text));
            return provider.createExpression(text);
        };
    }

    private static void requirePlain(String text, PlainExpression plain) {
        plain.forbidden().ifPresent(part -> {
            throw new ProcessEngineException("The expression " + text + " is not evaluated: " + part
                    + " is neither a variable, a bean of the process nor a comparison");
        });
    }

    private static boolean allowedInQueries(String text) {
        return QUERY_EXPRESSIONS.contains(text) || DATE_ARITHMETIC.matcher(text).matches();
    }

    private final class GuardedExpression extends JuelExpression {

        private final PlainExpression plain;

        GuardedExpression(ValueExpression expression, String text) {
            super(expression, GuardedExpressionManager.this, text);
            this.plain = PlainExpression.of(text);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            if (scope == null && !isLiteralText() && !allowedInQueries(expressionText)) {
                throw new InvalidRequestException(Status.BAD_REQUEST, "This expression is not allowed in a query");
            }
            requirePlain(expressionText, plain);
            return super.getValue(scope, execution);
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
            throw new ProcessEngineException("Expressions are read, never written: " + expressionText);
        }
    }
}
