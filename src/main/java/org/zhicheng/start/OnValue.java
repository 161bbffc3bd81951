package org.zhicheng.start;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Decides whether the property that {@link ConditionalOnValue} names has a value. */
final class OnValue extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata annotated) {
        String property =
                annotated.getAnnotations().get(ConditionalOnValue.class).getString("value");
        boolean valued = StringUtils.hasText(context.getEnvironment().getProperty(property));
        return new ConditionOutcome(
                valued,
                ConditionMessage.forCondition(ConditionalOnValue.class, property)
                        .because(valued ? "it has a value" : "it has none"));
    }
}
