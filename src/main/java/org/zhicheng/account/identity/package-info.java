/**
 * Identity fields check the data by which people are known: ID number, mobile number, password, code by SMS (A02–A05).
 */
@Room(uses = {"form", "limit", "notice", "problem", "secret", "sql", "text"})
package org.zhicheng.account.identity;

import org.zhicheng.Room;
