package org.zhicheng.publicity.objection;

/**
 * A complaint is what somebody wrote, and who: never kept but encrypted.
 *
 * @param name null where it came without one
 * @param contact a mobile number or an e-mail address; null where it came without one
 */
record Complaint(String name, String contact, String facts) {}
