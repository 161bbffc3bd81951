package org.zhicheng.notice.aliyun;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Only where {@code zhicheng.sms.aliyun.access-key-id} says something; an empty one counts as none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("!'${zhicheng.sms.aliyun.access-key-id:}'.isBlank()")
@interface ConditionalOnAliyunSms {}
