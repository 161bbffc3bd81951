package org.zhicheng.certificate;

import java.time.LocalDate;

/**
 * What a copy says beside the certificate itself.
 *
 * @param until the last day, whole
 * @param sentence as it is printed
 */
record CopyNote(String purpose, LocalDate until, String sentence) {}
