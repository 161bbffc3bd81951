package org.zhicheng.archive;

import org.springframework.context.annotation.Import;
import org.zhicheng.audit.AuditLog;

/** Imports what commands about packages need, without the rest of the application. */
@Import({ArchiveRows.class, ArchiveRegister.class, ArchiveRetention.class, AuditLog.class})
public class ArchiveParts {}
