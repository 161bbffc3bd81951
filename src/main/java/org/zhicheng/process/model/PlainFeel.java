package org.zhicheng.process.model;

import camundajar.impl.scala.Product;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;

/** Allows FEEL that only compares and computes: no functions of its own, none of Java's, and no endless counting. */
final class PlainFeel {

    private static final Set<Class<?>> FORBIDDEN = Set.of(
            FunctionDefinition.class,
            JavaFunctionInvocation.class,
            QualifiedFunctionInvocation.class,
            IterationContext.class);

    private static final Pattern REFLECTION =
            Pattern.compile("(get)?(class|declaringclass|classloader)", Pattern.CASE_INSENSITIVE);

    private PlainFeel() {}

    /** @return the part that is not allowed, by FEEL's own name for it */
    static Optional<String> forbidden(ParsedExpression expression) {
        return forbidden((Object) expression.expression());
    }

    private static Optional<String> forbidden(Object node) {
        if (FORBIDDEN.contains(node.getClass())) {
            return Optional.of(node.getClass().getSimpleName());
        }
        if (node instanceof PathExpression path
                && REFLECTION.matcher(path.key()).matches()) {
            return Optional.of(path.key());
        }
        if (node instanceof Ref ref) {
            return Stream.of(ref.toString().split("[(), ]+"))
                    .filter(name -> REFLECTION.matcher(name).matches())
                    .findFirst();
        }
        if (node instanceof Product parts) {
            for (int part = 0; part < parts.productArity(); part++) {
                Optional<String> found = forbidden(parts.productElement(part));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
