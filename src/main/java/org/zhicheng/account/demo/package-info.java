/** The demo installation brings accounts whose password is printed, and closes them where demo is off. */
@Room(uses = {"account", "account.signin", "audit", "notice"})
package org.zhicheng.account.demo;

import org.zhicheng.Room;
