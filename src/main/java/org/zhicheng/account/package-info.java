/** Accounts hold who can sign in: the table, its groups, and what is protected in it. */
@Room(uses = {"audit", "notice", "secret", "text"})
package org.zhicheng.account;

import org.zhicheng.Room;
