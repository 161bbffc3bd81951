/** Secrets are made, encrypted and hashed here. */
@Room(uses = {"audit", "operation", "start"})
package org.zhicheng.secret;

import org.zhicheng.Room;
