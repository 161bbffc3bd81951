/** Sign-in decides who comes in: password, second factor, known browsers, limits (A06). */
@Room(uses = {"account", "account.session", "audit", "limit", "notice", "problem", "secret", "sql", "text"})
package org.zhicheng.account.signin;

import org.zhicheng.Room;
