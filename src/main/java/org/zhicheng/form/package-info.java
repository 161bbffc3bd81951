/** The form reader reads Camunda Forms, and validates what people sent. */
@Room(uses = {"problem", "text"})
package org.zhicheng.form;

import org.zhicheng.Room;
