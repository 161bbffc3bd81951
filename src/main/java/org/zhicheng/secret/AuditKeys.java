package org.zhicheng.secret;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** What the audit is checked with where nothing else is started: the key, and nothing that could write. */
@Import({IdNumberKeys.class, KeyedHash.class, AuditChainKey.class})
@EnableConfigurationProperties(IdNumberKeys.Settings.class)
public class AuditKeys {}
