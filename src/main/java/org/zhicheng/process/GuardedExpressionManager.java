package org.zhicheng.process;

import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.ApplicationContext;

/**
 * Closes the door that 7.24.0 CE leaves open for good: a task query, ad hoc, nested in {@code orQueries} or stored in
 * a filter, may carry expressions, and the engine evaluates them with the whole application in reach
 * (CVE-2026-109432). Only a query evaluates without a variable scope; there, nothing but the few functions that
 * filters live on is allowed. In models, expressions reach the {@link ProcessBean}s and nothing else.
 */
class GuardedExpressionManager extends SpringExpressionManager {

    private static final Set<String> QUERY_EXPRESSIONS =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    /** {@code ${dateTime().plusDays(2)}} and the like: calls without arguments or with one number, nothing else. */
    private static final Pattern DATE_ARITHMETIC = Pattern.compile(
            "\\$\\{dateTime\\(\\)(\\.(plus|minus|with)[A-Za-z]{1,20}\\(\\d{0,9}\\)){0,5}(\\.toDate\\(\\))?}");

    GuardedExpressionManager(ApplicationContext context) {
        super(context, new ProcessBeans(context));
    }

    @Override
    public Expression createExpression(String text) {
        ensureInitialized();
        return new GuardedExpression(createValueExpression(text), text);
    }

    private static boolean allowedInQueries(String text) {
        return QUERY_EXPRESSIONS.contains(text) || DATE_ARITHMETIC.matcher(text).matches();
    }

    private final class GuardedExpression extends JuelExpression {

        GuardedExpression(ValueExpression expression, String text) {
            super(expression, GuardedExpressionManager.this, text);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            if (scope == null && !isLiteralText() && !allowedInQueries(expressionText)) {
                throw new InvalidRequestException(Status.BAD_REQUEST, "This expression is not allowed in a query");
            }
            return super.getValue(scope, execution);
        }
    }
}
