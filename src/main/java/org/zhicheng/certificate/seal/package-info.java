/** Seals are signatures over what a certificate says, and over which certificates no longer hold. */
@Room(uses = {"audit", "secret", "sql", "start"})
package org.zhicheng.certificate.seal;

import org.zhicheng.Room;
