/** Strangers register by the web form, and registration.bpmn makes the account (A01–A06). */
@Room(uses = {"account", "account.consent", "account.identity", "audit", "form", "problem", "sql", "task", "text"})
package org.zhicheng.account.registration;

import org.zhicheng.Room;
