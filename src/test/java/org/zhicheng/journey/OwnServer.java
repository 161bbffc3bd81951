package org.zhicheng.journey;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The tests of a class have a server of their own, which is stopped after them. The setting means nothing to the server:
 * Spring would give it the shared one where nothing else is different.
 */
@Documented
@DirtiesContext
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@TestPropertySource(properties = "zhicheng.tests.server=own")
@interface OwnServer {}
