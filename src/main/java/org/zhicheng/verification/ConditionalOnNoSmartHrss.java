package org.zhicheng.verification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Only where {@link ConditionalOnSmartHrss} is not: for what stands in for the real gateway. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("'${zhicheng.smart-hrss.base-url:}'.isBlank()")
@interface ConditionalOnNoSmartHrss {}
