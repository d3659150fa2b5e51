<?php
/**
 * Who may publish.
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

defined( 'ABSPATH' ) || exit;

/**
 * The right to publish. The pages and scripts of an edition run in the site, so it takes somebody who edits the posts of
 * others and may write scripts anyway: an editor, on a network of sites (multisite) the administrator of the network alone.
 */
const PUBLISH = 'khuyen_hoc_timeline_publish';

/**
 * Says which rights of WordPress that right needs.
 *
 * @param string[] $needed     What is needed as yet.
 * @param string   $capability The right that is asked for.
 * @param int      $user       Whose.
 */
function rights_to_publish( array $needed, string $capability, int $user ): array {
	if ( PUBLISH !== $capability ) {
		return $needed;
	}
	return array_merge( map_meta_cap( 'edit_others_posts', $user ), map_meta_cap( 'unfiltered_html', $user ) );
}
add_filter( 'map_meta_cap', __NAMESPACE__ . '\rights_to_publish', 10, 3 );
