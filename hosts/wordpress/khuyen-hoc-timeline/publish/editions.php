<?php
/**
 * The editions that were published on this site: where they lie, which of them readers get, and the last few to go back to.
 *
 * Each is a whole release (but for the authoring page) in a folder of its own among the site's uploads: an update of the
 * plugin replaces the plugin's folder. Which one readers get is an option of WordPress, so a page has either the old edition
 * or the new one, and never a mixture.
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

defined( 'ABSPATH' ) || exit;

/** Option: `served`, the id of the edition that readers get, and `kept`, all editions there are, the newest first. */
const EDITIONS = 'khuyen_hoc_timeline_editions';

/** How many editions are kept, with the one that readers get. */
const MAX_EDITIONS = 5;

/** What stands for the release in the plugin's folder, where an edition is asked for. */
const OWN_RELEASE = 'release';

/** All that is known of the editions. */
function editions(): array {
	$known = get_option( EDITIONS, array() );
	return array(
		'served' => (string) ( $known['served'] ?? '' ),
		'kept'   => (array) ( $known['kept'] ?? array() ),
	);
}

/** Folder of all editions, with a slash at its end. */
function editions_folder(): string {
	return trailingslashit( wp_upload_dir( null, false )['basedir'] ) . 'khuyen-hoc-timeline/';
}

/**
 * Folder of an edition, with a slash at its end.
 *
 * @param string $id Which.
 */
function edition_folder( string $id ): string {
	return editions_folder() . $id . '/';
}

/**
 * Address of an edition, with a slash at its end.
 *
 * @param string $id Which.
 */
function edition_address( string $id ): string {
	// WordPress names the uploads as the site was set up, perhaps before it had https.
	return set_url_scheme( trailingslashit( wp_upload_dir( null, false )['baseurl'] ) . "khuyen-hoc-timeline/$id/" );
}

/** Id of the edition that readers get; empty where that is the plugin's own release. */
function served_edition(): string {
	$id = editions()['served'];
	// A site that was moved without its uploads still has the plugin's own release.
	return '' !== $id && is_readable( edition_folder( $id ) . ENTRY ) ? $id : '';
}

/**
 * Gives readers an edition, or the plugin's own release.
 *
 * @param string $id Id of a kept edition, or OWN_RELEASE.
 * @return bool Whether there is such an edition.
 */
function serve_edition( string $id ): bool {
	$known = editions();
	$ids   = array_column( $known['kept'], 'id' );
	if ( OWN_RELEASE !== $id && ! ( in_array( $id, $ids, true ) && is_readable( edition_folder( $id ) . ENTRY ) ) ) {
		return false;
	}
	$known['served'] = OWN_RELEASE === $id ? '' : $id;
	update_option( EDITIONS, $known );
	return true;
}

/**
 * Adds an edition whose folder is complete, gives it to readers, and removes what is no longer kept.
 *
 * @param array $edition Its `id`, `time` (seconds), `user` and `release` (checksum of the plugin's list of files).
 */
function add_edition( array $edition ): void {
	$kept = array_merge( array( $edition ), editions()['kept'] );
	$kept = array_slice( $kept, 0, MAX_EDITIONS );
	update_option(
		EDITIONS,
		array(
			'served' => $edition['id'],
			'kept'   => $kept,
		)
	);
	$ids = array_column( $kept, 'id' );
	// Also what was left half written where PHP was stopped.
	foreach ( (array) glob( editions_folder() . '*', GLOB_ONLYDIR ) as $folder ) {
		if ( ! in_array( basename( $folder ), $ids, true ) ) {
			delete_folder( $folder );
		}
	}
}

/**
 * Deletes a folder and all that is in it; a link is deleted, and not what it leads to.
 *
 * @param string $folder Path of the folder.
 */
function delete_folder( string $folder ): void {
	foreach ( (array) scandir( $folder ) as $name ) {
		$path = "$folder/$name";
		if ( '.' === $name || '..' === $name || false === $name ) {
			continue;
		}
		if ( is_dir( $path ) && ! is_link( $path ) ) {
			delete_folder( $path );
		} else {
			wp_delete_file( $path );
		}
	}
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_rmdir -- among the uploads, as WordPress itself.
	rmdir( $folder );
}
