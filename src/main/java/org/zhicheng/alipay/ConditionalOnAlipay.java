package org.zhicheng.alipay;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/**
 * Only where {@code zhicheng.alipay.app-id} says something. A container platform likes to pass unset variables as
 * empty ones; Spring's own condition on a property would take that for a yes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("!'${zhicheng.alipay.app-id:}'.isBlank()")
public @interface ConditionalOnAlipay {}
