package org.zhicheng.alipay;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Only where {@link ConditionalOnAlipay} is not: for what stands in for the real Alipay. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("'${zhicheng.alipay.app-id:}'.isBlank()")
public @interface ConditionalOnNoAlipay {}
