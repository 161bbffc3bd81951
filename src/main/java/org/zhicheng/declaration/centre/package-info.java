/** A centre shows a person what is theirs over all their cases: messages, and what they used before. */
@Room(uses = {"account", "declaration.life", "material", "notice", "problem", "text"})
package org.zhicheng.declaration.centre;

import org.zhicheng.Room;
