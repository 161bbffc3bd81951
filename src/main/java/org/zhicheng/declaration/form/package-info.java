/** Views of forms hold what the renderer needs, and a handler serves each kind of task. */
@Room(uses = {"account", "form", "material", "problem", "reference", "task"})
package org.zhicheng.declaration.form;

import org.zhicheng.Room;
