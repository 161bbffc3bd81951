/** A database that is away is noticed within seconds and told as what it is. */
@Room
package org.zhicheng.outage;

import org.zhicheng.Room;
