/** Consents record which notice a person accepted, in which version, and when (PIPL 17, 29). */
@Room(uses = {"problem", "sql"})
package org.zhicheng.account.consent;

import org.zhicheng.Room;
