package org.zhicheng.secret;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Imports the keys that a check of the audit needs without the rest of the application, and nothing that could write.
 */
@Import({IdNumberKeys.class, KeyedHash.class, AuditChainKey.class})
@EnableConfigurationProperties(IdNumberKeys.Settings.class)
public class AuditKeys {}
