/** Dossiers hold all that is known of a case, opened once for each request. */
@Room(uses = {"account", "declaration.fact", "declaration.life", "material", "problem", "record", "task"})
package org.zhicheng.declaration.dossier;

import org.zhicheng.Room;
