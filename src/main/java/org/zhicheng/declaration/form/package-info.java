/** A form's view holds what the renderer needs, and a handler stands behind each kind of task. */
@Room(uses = {"account", "form", "material", "problem", "task"})
package org.zhicheng.declaration.form;

import org.zhicheng.Room;
