/** Each rule of the guide is one class: from the facts to what is wrong. Nothing here knows Spring. */
@Room(uses = {"declaration.fact", "form", "problem", "record", "text"})
package org.zhicheng.declaration.rule;

import org.zhicheng.Room;
