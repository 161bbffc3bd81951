/** Accounts hold the people who can sign in, their groups, and their protected data. */
@Room(uses = {"audit", "notice", "secret", "sql", "text"})
package org.zhicheng.account;

import org.zhicheng.Room;
