package org.zhicheng.notice.aliyun;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Enables a bean only where {@code zhicheng.sms.aliyun.access-key-id} has a value; an empty one counts as none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("!'${zhicheng.sms.aliyun.access-key-id:}'.isBlank()")
@interface ConditionalOnAliyunSms {}
