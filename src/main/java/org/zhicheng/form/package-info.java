/** Camunda Forms are read, and what people sent is held against them. */
@Room(uses = {"problem", "text"})
package org.zhicheng.form;

import org.zhicheng.Room;
