/** Sessions lie in the database, hashed and encrypted, and are checked against their account. */
@Room(uses = {"account", "secret"})
package org.zhicheng.account.session;

import org.zhicheng.Room;
