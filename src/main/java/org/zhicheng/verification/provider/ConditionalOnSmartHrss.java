package org.zhicheng.verification.provider;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Enables a bean only where {@code zhicheng.smart-hrss.base-url} has a value; an empty one counts as none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("!'${zhicheng.smart-hrss.base-url:}'.isBlank()")
@interface ConditionalOnSmartHrss {}
