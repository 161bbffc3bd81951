/** Statistics tell an office how many cases it has, how old they are, what became of them, and what is returned why. */
@Room(uses = {"account", "office.fact", "problem", "reference", "text"})
package org.zhicheng.office.statistic;

import org.zhicheng.Room;
